/** How far a clock may be off: AWS refuses signatures that are older or newer, S3 alone takes 15 minutes. In milliseconds. */
export const toleratedClockMs = 5 * 60_000
