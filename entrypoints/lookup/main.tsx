import { LookUpPage } from '../../components/lookup/LookUpPage.tsx';
import { mountPage } from '../../components/theme/index.ts';
import lookup from '../../data/messages/lookup.json' with { type: 'json' };
import { parseLookUp } from '../../lib/lookup/address.ts';

const request = parseLookUp(location.search);
void mountPage(() => <LookUpPage request={request} />, { catalogue: lookup, title: 'title' });
