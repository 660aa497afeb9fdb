import { ServerResponse } from 'node:http'

/**
 * Next adds a page's `location` to the one that its own render has already set, and the redirect that is
 * rendered now leaves with two. A response has one.
 */
export function keepOneLocation(): void {
  const append = ServerResponse.prototype.appendHeader
  ServerResponse.prototype.appendHeader = function appendHeader(name, value) {
    return name.toLowerCase() === 'location' ? this.setHeader(name, value) : append.call(this, name, value)
  }
}
