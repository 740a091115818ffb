// customHttp.yml, Amplify Hosting's file of headers
// (https://docs.aws.amazon.com/amplify/latest/userguide/custom-header-YAML-format.html).
import { caching } from './siteCaching.mjs'

/**
 * No two patterns set the same header for one path, since Amplify does not say which would win. Addresses of pages get no Cache-Control
 * here: Amplify's own has the browser ask anew.
 * @param {Record<string, string>} headers of every answer.
 * @param {string} base
 * @param {string} whoseBackend for the file's first line.
 * @returns {string} YAML; each string in double quotes, as JSON has them, which YAML reads too.
 */
export function customHttp(headers, base, whoseBackend) {
  const rules = [
    { pattern: '**', headers },
    ...caching.map(({ path, value }) => ({
      pattern: `${base}${path.replace(/\*$/, '**')}`,
      headers: { 'cache-control': value },
    })),
    { pattern: base, headers: { 'cache-control': 'no-cache' } },
  ]
  const lines = rules.flatMap((rule) => [
    `  - pattern: ${JSON.stringify(rule.pattern)}`,
    '    headers:',
    ...Object.entries(rule.headers).flatMap(([key, value]) => [
      `      - key: ${JSON.stringify(key)}`,
      `        value: ${JSON.stringify(value)}`,
    ]),
  ])
  return [
    `# Headers of Amplify Hosting, for ${whoseBackend}.`,
    '# Written by: npm run hosting:headers -- amplify_outputs.json',
    'customHeaders:',
    ...lines,
    '',
  ].join('\n')
}
