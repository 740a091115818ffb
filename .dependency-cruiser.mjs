import { readFileSync } from 'node:fs'

/** Where the product begins: its two programs, the process that one of them starts, and what docs/iam.md tells of, for those who take the engine alone. */
const beginnings = [
  '^src/main[.]ts$',
  '^emulator/program/start[.]ts$',
  '^emulator/functions/functionProcess[.]mjs$',
  // The build leads the Authenticator to it: scripts/drawQrCodesOnDemand.mjs.
  '^src/session/qrDataUrl[.]ts$',
  ...[...readFileSync(new URL('docs/iam.md', import.meta.url), 'utf8').matchAll(/`(iam\/[\w/-]+)[.]ts`/g)].map(
    ([, path]) => `^${path}[.]ts$`,
  ),
]

/** The import rules of docs/ARCHITECTURE.md. One rule per sentence of that page. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    rule(
      'no-orphans',
      'Code that nothing reaches is not code.',
      {
        orphan: true,
        pathNot: [
          '\\.test\\.ts$',
          '\\.d\\.ts$',
          '(^|/)(vite|vitest|playwright)[^/]*\\.config\\.ts$',
          '^src/main\\.ts$',
          '^emulator/program/start\\.ts$',
          '^tests/',
          '^bench/',
          '^public/',
        ],
      },
      {},
    ),
    rule(
      'product-is-reached-without-tests',
      'What neither program loads and docs/iam.md does not tell of is a part of the tests, or goes.',
      { path: beginnings },
      {
        path: '^(src|emulator|iam|contract|sigv4|amplify/access)/',
        pathNot: ['[.](test|d)[.]ts$', ...beginnings],
        reachable: false,
      },
    ),
    rule(
      'resolvable',
      'Every import must lead somewhere.',
      {},
      { couldNotResolve: true, pathNot: '^(virtual:|#build)' },
    ),

    rule(
      'iam-imports-nothing',
      'iam/ runs anywhere: it imports nothing outside itself.',
      { path: '^iam/', pathNot: '\\.test\\.ts$' },
      { pathNot: '^iam/' },
    ),
    rule(
      'sigv4-imports-nothing',
      'sigv4/ runs anywhere: it is what both ends of the wire sign, and imports nothing outside itself.',
      { path: '^sigv4/', pathNot: '\\.test\\.ts$' },
      { pathNot: '^sigv4/' },
    ),
    rule(
      'access-imports-only-iam-types',
      "amplify/access is plain data over iam's types.",
      { path: '^amplify/access/', pathNot: '\\.test\\.ts$' },
      { pathNot: '^(amplify/access|iam)/' },
    ),
    rule(
      'contract-is-types-over-iam-types',
      'contract/ declares what crosses the wire between emulator and console: types alone, over the types of iam.',
      { path: '^contract/' },
      { pathNot: '^contract/|^iam/types[.]ts$|^iam/[a-z-]+/types[.]ts$' },
    ),
    rule(
      'contract-is-for-both-ends-of-the-wire',
      'What crosses the wire concerns emulator and console alone.',
      { path: '^(iam|amplify)/' },
      { path: '^contract/' },
    ),
    rule(
      'console-knows-no-policy-of-the-house',
      'What a role may do the console learns from its backend: compiled in, it would be wrong after the first edit.',
      { path: '^src/', pathNot: '\\.test\\.ts$' },
      { path: '^amplify/' },
    ),
    rule(
      'console-and-emulator-meet-on-the-wire',
      'src and emulator never import each other.',
      { path: '^src/' },
      { path: '^emulator/' },
    ),
    rule(
      'emulator-and-console-meet-on-the-wire',
      'src and emulator never import each other.',
      { path: '^emulator/', pathNot: '\\.test\\.ts$' },
      { path: '^src/' },
    ),
    rule(
      'product-does-not-import-tests',
      'Tests know the product, not the other way round.',
      { path: '^(src|emulator|iam|sigv4|amplify|contract)/', pathNot: '\\.test\\.ts$' },
      { path: '^(tests|bench|scripts)/' },
    ),

    rule(
      'ui-is-a-leaf',
      'src/ui knows nothing of AWS and nothing of the app.',
      { path: '^src/ui/' },
      { path: '^(src/(?!ui/)|iam/|amplify/)' },
    ),
    rule(
      'aws-door-knows-no-app',
      'src/aws is the only door to AWS and knows nothing that stands on it.',
      { path: '^src/aws/' },
      { path: '^src/(app|features|session|outcomes|ui)/' },
    ),
    rule(
      'aws-door-knows-no-vue',
      'src/aws is plain functions.',
      { path: '^src/aws/' },
      { path: '^node_modules/(vue|vue-router|pinia|@pinia|@vueuse|@nuxt)/' },
    ),
    rule(
      'outcomes-below-session',
      'outcomes stands on aws, iam and ui alone.',
      { path: '^src/outcomes/' },
      { path: '^src/(app|features|session)/' },
    ),
    rule(
      'session-below-features',
      'session does not know the features or the shell.',
      { path: '^src/session/' },
      { path: '^src/(app|features)/' },
    ),
    rule('features-below-app', 'features do not know the shell.', { path: '^src/features/' }, { path: '^src/app/' }),
    rule(
      'features-do-not-import-each-other',
      'What two features share moves down a floor.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    rule(
      'aws-sdk-only-in-aws',
      'SDK clients and Amplify are imported only in src/aws.',
      { path: '^src/', pathNot: '^src/aws/' },
      { path: '^node_modules/(@aws-sdk|@smithy|aws-amplify)/' },
    ),
    rule(
      'authenticator-only-in-session',
      'The Authenticator lives in src/session.',
      { path: '^src/', pathNot: '^src/session/' },
      { path: '^node_modules/@aws-amplify/ui' },
    ),

    rule(
      'emulator-lower-parts-know-no-service',
      'wire, signing, crypto, directory, callers, tokens and state never import services.',
      { path: '^emulator/(wire|signing|crypto|directory|callers|tokens|state)/', pathNot: '\\.test\\.ts$' },
      { path: '^emulator/services/(?!operation\\.ts$)' },
    ),
    rule(
      'state-knows-no-other-room',
      'state keeps what others own: it takes randomness and knows nothing of what it keeps.',
      { path: '^emulator/state/', pathNot: '\\.test\\.ts$' },
      { path: '^emulator/(callers|directory|request|seed|server|signing|surfaces|tokens|wire)/' },
    ),
    rule(
      'database-only-in-state',
      'Documents are reached through the declaration of whoever owns them, and the database through state.',
      { path: '^(emulator|iam|src)/(?!state/)', pathNot: '\\.test\\.ts$' },
      { path: '^node_modules/libsql|^emulator/state/(sqlite(Collections|Indexes)|storeOver|conversion|schema)' },
    ),
    rule(
      'services-do-not-import-each-other',
      'What two services share moves down: to directory, callers, tokens or state.',
      { path: '^emulator/services/([^/]+)/', pathNot: '\\.test\\.ts$' },
      { path: '^emulator/services/[^/]+/', pathNot: '^emulator/services/$1/' },
    ),
    rule(
      'operations-touch-no-socket',
      'Only emulator/server opens sockets; program/options.ts asks node:net whether a text is an address.',
      { path: '^emulator/', pathNot: '^emulator/(server|program)/|\\.test\\.ts$' },
      { path: '^(node:)?(http|https|net)$' },
    ),
    rule(
      'amplify-backend-stays-out',
      "The cloud stack's packages live in amplify/package.json alone.",
      { path: '^(src|emulator|iam|contract|sigv4|amplify/access)/' },
      { path: '@aws-amplify/backend|aws-cdk-lib' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Apps in tests/backends are of people who have packages of their own.
    exclude: { path: '(^|/)(dist|build)/|^tests/backends/|\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.app.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
