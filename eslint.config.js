import imports from 'eslint-plugin-simple-import-sort'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

/** File size is a rule of the house (docs/ARCHITECTURE.md): a file that grows past it holds two ideas. */
const size = { 'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }] }

/**
 * `send(document, true)` does not say what is true. The exceptions take a boolean as a value, beside a key or a default,
 * or belong to libraries.
 */
const boolean = 'Literal.arguments[raw=/^(true|false)$/]'
const message = 'A boolean by its place says nothing to a reader. Name it in an object, or make two functions.'
const positionalBoolean = {
  selector: `:matches(CallExpression, NewExpression)[arguments.length>1]:not([callee.name='inject'], [callee.property.name=/^(set|optional|dispatch)$/]) > ${boolean}`,
  message,
}
/** A method may be given a boolean alone, as `toBe(true)` is; of a function on its own the name does not say what it takes. */
const loneBoolean = {
  selector: `CallExpression[arguments.length=1][callee.type='Identifier']:not([callee.name=/^(ref|shallowRef|resolve)$/]) > ${boolean}`,
  message,
}

/** The bundler takes reading a property for something without effect, and Vue takes it for a dependency. */
const readInVain = {
  selector: 'UnaryExpression[operator="void"] > MemberExpression.argument',
  message: 'The built console drops a value that is only read. Use it, or watch it.',
}

/** Identifiers are spelled as AWS spells them. `honours` is no slip: operations say by it what they do with a member. */
const ise =
  `author canonical capital categor custom final general initial item local maxim minim normal optim organ parallel
  prior random recogn sanit serial special summar synchron synthes token util visual`.split(/\s+/)
const our = ['behavi', 'col', 'fav', 'flav', 'neighb']
const others = ['analyse', 'cancelled', 'centre', 'grey', 'judgement', 'labelled', 'licence', 'modelled', 'signalled']
const either = (stems) => stems.map((stem) => `[${stem[0].toUpperCase()}${stem[0]}]${stem.slice(1)}`).join('|')
const british = {
  selector: `:matches(Identifier, PrivateIdentifier)[name=/(${either(ise)})is(e|ing|ation)|(${either(our)})our|${either(others)}/]`,
  message: 'Identifiers take the American spelling, as AWS does.',
}

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'tests/backends/',
      'dist/',
      'build/',
      '.data/',
      'test-results/',
      '**/tables/generated/',
      '**/*.d.ts',
    ],
  },
  ...tseslint.configs.recommended,
  ...tseslint.configs.stylistic,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    plugins: { imports },
    rules: {
      ...size,
      // One block: node:, packages, #aliases, further up, here; what is imported for its effect comes last.
      'imports/imports': ['error', { groups: [['^node:', '^@?\\w', '^#', '^\\.\\.', '^\\.', '^\\u0000']] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', positionalBoolean, loneBoolean, readInVain, british],
      'no-restricted-globals': ['error', { name: 'event', message: 'Take the event as a parameter.' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'all', argsIgnorePattern: '^_' }],
      // Vue's own formatting rules fight each other over attribute layout; the compiler and a reader decide.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
    },
  },
  {
    // Programs speak to a terminal; parts of the product do not.
    files: ['scripts/**', 'bench/**', 'emulator/program/start.ts', 'tests/e2e/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // These tests share a process and its modules (vitest.config.ts): what one file replaces, the next would meet.
    files: ['{iam,sigv4,emulator,amplify}/**/*.test.ts', 'tests/**/*.test.ts'],
    ignores: ['tests/contract/console/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['mock', 'doMock', 'stubGlobal', 'stubEnv', 'useFakeTimers', 'resetModules'].map((property) => ({
          object: 'vi',
          property,
          message: 'Tests here share their modules. Pass what differs as a parameter.',
        })),
      ],
    },
  },
  {
    files: ['emulator/**/*.ts'],
    ignores: ['emulator/program/clockAndRandom.ts', 'emulator/program/start.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the clock as a parameter.' },
      ],
    },
  },
)
