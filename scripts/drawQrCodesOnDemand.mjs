import { fileURLToPath } from 'node:url'

/**
 * A Vite plugin. Amplify's Authenticator brings a library for QR codes along, for the one screen that sets an authenticator app up:
 * 9 kB gzip before the sign-in form. That screen draws with the console's own then, which is loaded when it is needed.
 */
const library = /@aws-amplify\/ui-vue\/dist\/index\.js$/
const drawing = fileURLToPath(new URL('../src/session/qrDataUrl.ts', import.meta.url))

/** @param {string} code */
export function withQrCodesOnDemand(code) {
  const [, name] = /await (\w+)\.toDataURL\(/.exec(code) ?? []
  const made = new RegExp(`var (\\w+) = \\w+\\(\\);\\nconst ${name} = /\\* @__PURE__ \\*/ \\w+\\(\\1\\),`)
  if (name === undefined || !made.test(code)) {
    throw new Error('The Authenticator draws its QR code in another way than scripts/drawQrCodesOnDemand.mjs knows.')
  }
  const own = `{ toDataURL: async (text) => (await import(${JSON.stringify(drawing)})).qrDataUrl(text) }`
  return code.replace(made, () => `const ${name} = ${own},`)
}

/** @returns {import('vite').Plugin} */
export function drawQrCodesOnDemand() {
  return {
    name: 'draw-qr-codes-on-demand',
    apply: 'build',
    transform(code, id) {
      if (library.test(id)) return { code: withQrCodesOnDemand(code), map: null }
    },
  }
}
