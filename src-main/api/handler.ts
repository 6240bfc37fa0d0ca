import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { router } from '../../shared/api/router.ts';
import { streamEvents } from './door/event-stream.ts';
import { sayStatus, sealed } from './door/headers.ts';
import { servePageFiles } from './door/page-files.ts';
import { giveFile, takeUpload } from './door/transfers.ts';
import { portsFor, type PortDeps } from './ports/ports.ts';

export interface HandlerDeps extends PortDeps {
  /** The folder of the built window. */
  readonly renderer: string;
  /** Who asks: the shell has already let them in, and knows them apart. */
  readonly callerOf: (request: Request) => string;
}

export type Handler = (request: Request) => Promise<Response>;

const API = '/trpc';

/** The one door of the app, the same in every shell: the window's files, the api, news, and files in and out. */
export function makeHandler(deps: HandlerDeps): Handler {
  const { report } = deps.desk.tools;
  return async (request) => {
    try {
      return sealed(await routed(request, deps));
    } catch (error) {
      return sealed(
        sayStatus(
          500,
          `Something went wrong inside Wavebook. Its number in the troubles file is ${report(error)}.`,
        ),
      );
    }
  };
}

function routed(request: Request, deps: HandlerDeps): Promise<Response> | Response {
  const [, first] = new URL(request.url).pathname.split('/');
  if (`/${first}` === API) return callApi(request, deps);
  if (first === 'events') return streamEvents(deps.desk.news(), (tell) => deps.desk.subscribe(tell));
  if (first === 'upload') return takeUpload(request, deps.shelf, deps.callerOf(request));
  if (first === 'files') return giveFile(request, deps.shelf);
  return servePageFiles(request, { ...deps.desk.tools, renderer: deps.renderer });
}

function callApi(request: Request, deps: HandlerDeps): Promise<Response> {
  return fetchRequestHandler({
    endpoint: API,
    req: request,
    router,
    createContext: () => portsFor(deps, deps.callerOf(request)),
    // A preview carries a whole command, too long for an address: it is read with POST.
    allowMethodOverride: true,
    onError: ({ error }) => void (error.code === 'INTERNAL_SERVER_ERROR' && deps.desk.tools.report(error)),
  });
}
