import { ADDRESS, benchDesk } from './bench-desk.ts';
import { apiContract } from './api-contract.ts';

apiContract('the direct call', async () => {
  const { clientOf, handler, faults, desk } = benchDesk();
  return {
    api: clientOf('window'),
    other: clientOf('another'),
    faults,
    request: (path, init) =>
      handler(
        new Request(`${ADDRESS}${path}`, {
          ...init,
          headers: new Headers([...new Headers(init?.headers), ['x-caller', 'window']]),
        }),
      ),
    close: () => desk.close(),
  };
});
