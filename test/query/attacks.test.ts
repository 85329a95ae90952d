import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { describeAttacks } from './attacks.contract.ts';

describeAttacks('embedded', () => createEmbeddedStore({ path: ':memory:' }));
