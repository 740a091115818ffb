// The path that a site is served under. Scripts and styles find each other by where they lie; index.html alone names the path, since it
// answers for addresses of any depth.

/** A path as hosts have it: segments of unreserved characters, a slash at both ends. */
const basePattern = /^\/(?:[\w.~-]+\/)*$/

/**
 * @param {string} text what somebody typed: `/tools/rolecall/`; slashes that are missing at the ends are added.
 * @returns {string}
 * @throws {Error} that says what a path may be.
 */
export function readBase(text) {
  const base = `/${text}/`.replaceAll(/\/{2,}/g, '/')
  if (basePattern.test(base) && !/\/\.{1,2}\//.test(base)) return base
  throw new Error(
    `--base ${text}: no path. Give what stands behind the host: /tools/rolecall/, of letters, digits, "-", "_", "." and "~".`,
  )
}

/**
 * @param {string} page index.html as the bundler wrote it (`src="./assets/..."`), or as it was laid out for another path.
 * @param {string} base
 * @returns {string} the page with every address of the site's files below the path.
 * @throws {Error} when it is no page of this build.
 */
export function placePage(page, base) {
  const [, written] = /<link rel="icon" href="([^"]*)favicon\.svg"/.exec(page) ?? []
  if (written === undefined) throw new Error('dist/index.html is not this console. Run npm run build.')
  return page.replaceAll(/ (src|href)="([^"]*)"/g, (whole, name, address) =>
    address.startsWith(written) ? ` ${name}="${base}${address.slice(written.length)}"` : whole,
  )
}
