import { pagePattern } from './siteFiles.mjs'

/**
 * The rule by which Amplify Hosting answers addresses of pages with the app's page, in the form that its console and
 * `aws amplify update-app --custom-rules` take (https://docs.aws.amazon.com/amplify/latest/userguide/redirects.html).
 * @param {string} base
 * @returns {readonly { source: string, target: string, status: string }[]}
 */
export function rewriteRules(base) {
  return [{ source: `</${pagePattern(base)}/>`, target: `${base}index.html`, status: '200' }]
}
