import http from 'node:http';
import https from 'node:https';

/** Connections to one provider: kept open between requests, and never more than the limiter lets out at once. */
export function createAgent(url: string, sockets: number): http.Agent | https.Agent {
  const options = { keepAlive: true, maxSockets: sockets, maxTotalSockets: sockets, maxFreeSockets: sockets };
  return url.startsWith('http:') ? new http.Agent(options) : new https.Agent(options);
}
