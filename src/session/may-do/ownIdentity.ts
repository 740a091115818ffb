/** How a prefix names the person's own identity. */
export const ownIdentity = '{identityId}'

/** Nobody's: it stands for any where somebody's own is not known. */
export const anyIdentity = 'us-east-1:00000000-0000-4000-8000-000000000000'
