/**
 * A Vite plugin. TypeScript writes an enum as a variable and a function that fills it, which a bundler has to keep: Amplify's
 * many, of which a page uses few, are 0.8 kB gzip before the sign-in form. Marked as what they are, unused ones go.
 */
const library = /node_modules\/@?aws-amplify\//
const enumeration = /^var (\w+);\n\(function \(\1\) \{\n([\s\S]*?)\n\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gm

/** @param {string} code */
export const withPureEnums = (code) =>
  code.replace(
    enumeration,
    (_, name, body) => `const ${name} = /* @__PURE__ */ ((${name}) => {\n${body}\n    return ${name};\n})({});`,
  )

/** @returns {import('vite').Plugin} */
export function dropUnusedEnums() {
  return {
    name: 'drop-unused-enums',
    apply: 'build',
    transform(code, id) {
      if (library.test(id) && code.includes('|| (')) return { code: withPureEnums(code), map: null }
    },
  }
}
