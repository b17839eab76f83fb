import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface Asked { readonly method: string; readonly path: string; readonly headers: IncomingMessage["headers"]; readonly body: string }
export interface Answer { readonly status?: number; readonly json?: unknown; readonly raw?: string; /** Seconds before anything is said. */ readonly after?: number; /** The line is cut. */ readonly cut?: boolean }

/** Another party's server on this machine, that answers as a test tells it to. */
export interface StandIn {
  readonly url: string;
  readonly asked: Asked[];
  answers(how: (asked: Asked) => Answer): void;
  close(): Promise<void>;
}

export async function standIn(): Promise<StandIn> {
  const asked: Asked[] = [];
  let how: (one: Asked) => Answer = () => ({ status: 404, json: {} });
  const listener: RequestListener = (request: IncomingMessage, response: ServerResponse) => {
    void text(request).then(async (body) => {
      const one = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body };
      asked.push(one);
      const { status = 200, json, raw, after = 0, cut } = how(one);
      if (cut) return request.socket.destroy();
      if (after > 0) await new Promise((resolve) => { setTimeout(resolve, after * 1000).unref(); });
      response.writeHead(status, { "Content-Type": "application/json" });
      return response.end(raw ?? JSON.stringify(json ?? {}));
    }, () => {});
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, answers: (told) => { how = told; },
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
