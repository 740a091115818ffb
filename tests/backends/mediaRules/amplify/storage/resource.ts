import { defineStorage } from '@aws-amplify/backend'

export const storage = defineStorage({
  name: 'media',
  access: (allow) => ({
    'public/*': [allow.guest.to(['read']), allow.authenticated.to(['read', 'write'])],
    'drafts/*': [allow.groups(['editors']).to(['read', 'write', 'delete']), allow.groups(['viewers']).to(['read'])],
    'private/{entity_id}/*': [allow.entity('identity').to(['read', 'write', 'delete'])],
  }),
})
