import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeHandler } from 'srvx/node';
import type { Handler } from '../../api/handler.ts';

export interface Listening {
  readonly port: number;
  /** Ends open streams too; resolves when the port is free. */
  readonly close: () => Promise<void>;
}

/** Listens on 127.0.0.1 only; port 0 takes any free one. Throws what the system says, such as EADDRINUSE. */
export async function listen(port: number, handler: Handler): Promise<Listening> {
  // srvx's type wants what HTTP/1 and HTTP/2 have in common at once; either does.
  const handle = toNodeHandler(handler) as (request: IncomingMessage, response: ServerResponse) => unknown;
  const server = createServer(
    { maxHeaderSize: 64 * 1024 },
    (request, response) => void handle(request, response),
  );
  await new Promise<void>((good, bad) => {
    server.once('error', bad);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => good());
  });
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
