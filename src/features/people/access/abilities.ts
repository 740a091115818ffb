/** What the title tells of, and the operation that stands for it. */
export const abilities = [
  { word: 'list', operation: 'ListUsers' },
  { word: 'create', operation: 'AdminCreateUser' },
  { word: 'change', operation: 'AdminUpdateUserAttributes' },
  { word: 'delete', operation: 'AdminDeleteUser' },
] as const
