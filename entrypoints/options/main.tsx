import '../marks.css';
import { Options } from '../../components/options/Options.tsx';
import { mountPage } from '../../components/theme/index.ts';
import options from '../../data/messages/options.json' with { type: 'json' };

void mountPage(() => <Options />, { catalogue: options, title: 'title' });
