import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import type { ProxyOptions } from 'vite'
import { defineConfig } from 'vite'
import { drawQrCodesOnDemand } from './scripts/drawQrCodesOnDemand.mjs'
import { dropUnusedEnums } from './scripts/dropUnusedEnums.mjs'
import { describedOperations } from './scripts/operations/describedOperations.mjs'

const emulator = process.env.ROLECALL_EMULATOR ?? 'http://127.0.0.1:4566'

/**
 * The one file that tells the console where its backend is. A deployed site has it beside index.html; here it comes
 * from the emulator. Calls to AWS never pass through a proxy: their host and path are signed.
 */
const outputsFromEmulator: Record<string, ProxyOptions> = {
  '/amplify_outputs.json': {
    target: emulator,
    changeOrigin: true,
    rewrite: () => '/_rolecall/amplify_outputs.json',
    configure(proxy) {
      // It asks for itself: what the browser says of the page that asked speaks of this server, not of the emulator.
      proxy.on('proxyReq', (request) => request.removeHeader('sec-fetch-site'))
    },
  },
}

/**
 * Small files that the sign-in form waits for and later pages use too. Left to the bundler, each becomes a file of its own, and
 * what is packed by itself packs worse: 1.7 kB gzip before the form.
 */
const sharedWithFirstPage = new RegExp(
  [
    'node_modules/valibot/',
    'src/aws/configuration/(appRoot|configurationError|isGen1|loadConfiguration|parseConfiguration|placesOfStorage|signInPages)[.]',
    'src/aws/configuration/profiles/activeProfile[.]',
    'src/aws/(record/(redactHeaders|requestIdOf)|call/(callIdentity|targetOf)|operations/serviceRows|guard/isReading)[.]',
    'src/aws/(listeners|session/signInCalls|people/peopleSchema|policies/policiesOfRoleSchema|session/roleNameOf)[.]',
    'src/(outcomes/useAws|session/guestWords|session/sessionStore)[.]',
    'src/ui/(LogoMark|RoleBadge|lazyComponent|pageLibraries|roleColor|say|useVisiblePolling)[.]',
    'src/(aws/inbox/readInbox|features/inbox/useInbox)[.]',
  ].join('|'),
)

/** What Amplify has for the page of one's own account alone, by the names of its files. */
const accountsAlone =
  '(update(MFAPreference|Password|UserAttributes)|delete(User|UserAttributes|WebAuthnCredential)|(fetch|forget|remember)Devices?|' +
  'fetchMFAPreference|setUpTOTP|verifyTOTPSetup|associateWebAuthnCredential|registerPasskey|handlePasskeyRegistrationError|' +
  'create(ChangePassword|Delete|ForgetDevice|ListDevices|SetUserMFA|UpdateDevice|UpdateUser|StartWebAuthn|CompleteWebAuthn)\\w*)'

/**
 * The rest of Amplify in one file. Signing in needs nearly all of it, and what the account's page shares with that would otherwise be
 * cut out of it: 3 kB gzip before the sign-in form.
 */
const amplify = new RegExp(
  `node_modules/(@aws-amplify/(auth|core)|aws-amplify|uuid|tslib|@aws-crypto|@smithy/util-[\\w-]+|js-cookie)/(?!.*/${accountsAlone}[.]mjs)`,
)

export default defineConfig({
  // Files find each other by where they lie, so that one build works under any path; scripts/hosting/siteBase.mjs tells index.html which.
  base: './',
  plugins: [
    describedOperations(),
    drawQrCodesOnDemand(),
    dropUnusedEnums(),
    // Nothing here is written with Vue's options API, nor in the libraries: 2 kB gzip before the sign-in form.
    vue({ features: { optionsAPI: false } }),
    ui({
      ui: {
        colors: { primary: 'indigo', neutral: 'slate' },
        button: {
          variants: { size: { md: { leadingIcon: 'size-4', trailingIcon: 'size-4' } } },
          compoundVariants: [
            { size: 'md', square: true, class: 'p-2' },
            // The library's three quarters leave white text below 4.5:1.
            { color: 'primary', variant: 'solid', class: 'hover:bg-primary/90 active:bg-primary/90' },
          ],
        },
        // Above a table's header that stays in sight.
        dropdownMenu: { slots: { content: 'z-30' } },
        // What does not fit beside its button, in a small or zoomed window, scrolls instead of leaving the window.
        popover: {
          slots: {
            content:
              'max-w-(--reka-popover-content-available-width) max-h-(--reka-popover-content-available-height) overflow-y-auto',
          },
        },
        // One scrim; and in a low window the title and the buttons keep their height, what is between them scrolls.
        modal: {
          slots: { header: 'shrink-0', footer: 'shrink-0' },
          variants: { overlay: { true: { overlay: 'bg-black/45' } } },
        },
        slideover: { slots: { overlay: 'bg-black/45', header: 'shrink-0', footer: 'shrink-0' } },
      },
      // Icons are named in scripts too; one that is not bundled would be asked of a server elsewhere, which the page's policy forbids.
      icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}'] } } },
      // public/theme.js and src/app/theme.ts choose light or dark, so that the first paint is right without an inline script.
      colorMode: false,
      autoImport: false,
      // Types of the components stand in src/ui/nuxtUi.d.ts; nothing is generated beside the code.
      dts: false,
      // Styles of the components that templates name, instead of all of the library's.
      experimental: { componentDetection: true },
    }),
  ],
  define: { global: 'globalThis' },
  build: {
    target: 'es2022',
    // The Authenticator copies its dictionaries of eighteen languages with object spreads, which otherwise count as
    // effects and stay: 22 kB gzip before the sign-in form.
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false },
      output: {
        // The first page names every file of the later ones: no words in them, as short as unique ones can be. 2 kB gzip before the form.
        chunkFileNames: 'assets/[hash:7].js',
        codeSplitting: {
          groups: [
            {
              name: 'start',
              test: sharedWithFirstPage,
              includeDependenciesRecursively: false,
            },
            // What "Go to anything" foretells of two pages: one small file, not two.
            {
              name: 'calls',
              test: /features\/(people\/people|pools\/pool)Calls\.ts$/,
              includeDependenciesRecursively: false,
            },
            { name: 'amplify', test: amplify, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: outputsFromEmulator },
})
