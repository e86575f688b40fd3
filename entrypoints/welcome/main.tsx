import { mountPage } from '../../components/theme/index.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import welcome from '../../data/messages/welcome.json' with { type: 'json' };
import { CommandRelay } from '../../lib/welcome/command-relay.ts';
import '../marks.css';

const relay = new CommandRelay();
void mountPage(() => <Welcome onCommands={(run) => relay.to(run)} />, { catalogue: welcome, title: 'title' });
