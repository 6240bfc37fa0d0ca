/** Calls `tell` at every change, until the result is called. */
export type Subscribe = (tell: (news: object) => void) => () => void;

/** Server-sent events, one JSON a message, beginning with `first`. Ends when whoever reads cancels the body. */
export function streamEvents(first: object, subscribe: Subscribe): Response {
  let stop = (): void => undefined;
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => {
      const send = (news: object) => stream.enqueue(text.encode(`data: ${JSON.stringify(news)}\n\n`));
      // A window that lost its host asks again after a second.
      stream.enqueue(text.encode('retry: 1000\n\n'));
      send(first);
      stop = subscribe(send);
    },
    // Electron cancels the body without aborting the request, so this is the only sign there is.
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  });
}
