import '../../components/excerpts/parts.css';
import '../../components/library/library.css';
import '../../components/library/narrow.css';
import { Library } from '../../components/library/Library.tsx';
import { mountPage } from '../../components/theme/index.ts';
import { IndexDatabase } from '../../lib/index/database.ts';
import library from '../../data/messages/library.json' with { type: 'json' };

const packs = new IndexDatabase();

void mountPage((lifetime) => <Library lifetime={lifetime} packs={packs} />, {
  catalogue: library,
  title: 'title',
});
