import type { SeedSignInPages } from '../seedDocument.ts'
import { list, object, oneOf, optional, record, text } from './shape.ts'

const address = text({
  wanted: 'an address like http://127.0.0.1:5173/',
  pattern: /^[a-z][a-z\d+.-]*:\S+$/,
  longest: 1024,
  accepts: (uri) => URL.canParse(uri) && !uri.includes('#'),
})

/** The shape of `userPool.signInPages`. */
export const signInPages = object<SeedSignInPages>({
  domain: text({ wanted: 'a prefix like photos', pattern: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/ }),
  callbackUrls: list(address, 1),
  logoutUrls: optional(list(address)),
  providers: optional(
    list(
      object<NonNullable<SeedSignInPages['providers']>[number]>({
        name: text({ wanted: 'a name of letters and digits', pattern: /^[A-Za-z][A-Za-z0-9]{0,31}$/ }),
        type: oneOf('Facebook', 'Google', 'LoginWithAmazon', 'OIDC', 'SAML', 'SignInWithApple'),
        attributeMapping: record(
          { wanted: 'an attribute like email or custom:team', pattern: /^(custom:)?[\w.-]{1,32}$/ },
          text({ wanted: 'the name of a claim', longest: 256 }),
        ),
      }),
    ),
  ),
})
