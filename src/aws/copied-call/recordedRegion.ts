/** The region of a bucket that a call was sent to on AWS, by the host it went to; undefined where the host does not tell. */
export function recordedRegion(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  return /(?:^|\.)s3[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com(?:\.cn)?$/.exec(
    new URL(url).hostname,
  )?.[1]
}
