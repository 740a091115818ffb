import { expect, test } from 'vitest'
import { withPureEnums } from '../../scripts/dropUnusedEnums.mjs'

const written = `var SignInException;
(function (SignInException) {
    SignInException["NotAuthorizedException"] = "NotAuthorizedException";
    SignInException[SignInException["Other"] = 1] = "Other";
})(SignInException || (SignInException = {}));
const kept = 1;`

test('an enum becomes a value that a bundler may leave out, and means the same', () => {
  const pure = withPureEnums(written)
  expect(pure).toContain('const SignInException = /* @__PURE__ */')
  expect(pure).toContain('const kept = 1;')
  const valueIn = (code: string): unknown => new Function(`${code}\nreturn SignInException`)()
  expect(valueIn(pure)).toEqual(valueIn(written))
})

test('other code stays as it is', () => {
  const code = 'var one;\n(function (other) {\n    other.a = 1;\n})(one || (one = {}));'
  expect(withPureEnums(code)).toBe(code)
})
