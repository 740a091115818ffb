// How long a browser keeps what the site is made of. docs/hosting.md says why.

/** Paths from the site's root; `*` stands for whatever follows. */
export const caching = [
  // Their names change with what is in them.
  { path: 'assets/*', value: 'public, max-age=31536000, immutable' },
  { path: 'amplify_outputs.json', value: 'no-store' },
  { path: 'index.html', value: 'no-cache' },
]

/**
 * @param {string} path of a file, from the site's root: `assets/index-4f.js`.
 * @returns {string} the value of Cache-Control; a file that is not listed is asked for anew each time, as the page is.
 */
export function cacheControlOf(path) {
  const rule = caching.find((each) =>
    each.path.endsWith('*') ? path.startsWith(each.path.slice(0, -1)) : path === each.path,
  )
  return rule?.value ?? 'no-cache'
}
