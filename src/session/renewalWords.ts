/** For a renewal that could not even ask. */
export const noRefreshToken = 'This browser holds no refresh token any more: sign in again for new credentials.'
