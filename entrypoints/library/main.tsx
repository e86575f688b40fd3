import '../../components/excerpts/parts.css';
import '../../components/library/library.css';
import { Library } from '../../components/library/Library.tsx';
import { mountPage } from '../../components/theme/index.ts';
import library from '../../data/messages/library.json' with { type: 'json' };

void mountPage((lifetime) => <Library lifetime={lifetime} />, { catalogue: library, title: 'title' });
