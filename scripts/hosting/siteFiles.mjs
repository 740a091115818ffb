// Which addresses of a site are its files. All others are pages of the app, whatever they end in: the address of an object's page
// ends in the object's key, and keys are named like files.

/** Beside `assets/`, all that lies in dist/. */
export const rootFiles = ['amplify_outputs.json', 'favicon.svg', 'index.html', 'theme.js']

/**
 * A regular expression for the paths that index.html answers. Without flags, and in what Amplify Hosting, CloudFront's functions and
 * this server read alike.
 * @param {string} base the path that the site is served under, with a slash at both ends.
 * @returns {string} `^\/(?!(?:assets\/.*|...)$).*$`
 */
export function pagePattern(base) {
  const files = ['assets\\/.*', ...rootFiles.map(literally)].join('|')
  return `^${literally(base)}(?!(?:${files})$).*$`
}

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
