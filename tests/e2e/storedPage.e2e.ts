/** A page that somebody stored in a bucket, opened by somebody else through a presigned link: it runs at the emulator's address. */
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { expect, test } from '@playwright/test'
import { startStack } from './stack.ts'

const accessKeyId = 'AKIASTOREDPAGE000000'
const secretAccessKey = 'secret of this test'

const attack = (port: string) => `<!doctype html><title>waiting</title><script type="module">
  const names = ['127.0.0.1', 'localhost']
  const asked = names.map((name) =>
    fetch('http://' + name + ':${port}/_rolecall/inbox').then((answer) => answer.status, () => 'unreadable'))
  const framed = document.createElement('iframe')
  const shown = new Promise((resolve) => { framed.onload = () => resolve(framed.contentDocument?.body.textContent ?? 'closed') })
  framed.src = '/_rolecall/inbox'
  document.documentElement.append(framed)
  document.title = [...await Promise.all(asked), await shown].join(' ')
</script>`

test("A page that somebody stored reads nobody's mail", async ({ page }) => {
  const stack = await startStack(['--root-access-key-id', accessKeyId, '--root-secret-access-key', secretAccessKey])
  try {
    const s3 = new S3Client({
      endpoint: stack.emulatorUrl,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId, secretAccessKey },
    })
    const where = { Bucket: 'team-photos', Key: 'shared/holiday.html' }
    const Body = attack(new URL(stack.emulatorUrl).port)
    await s3.send(new PutObjectCommand({ ...where, Body, ContentType: 'text/html' }))

    await page.goto(await getSignedUrl(s3, new GetObjectCommand(where)))
    await expect(page).toHaveTitle('403 unreadable closed')

    const typed = await page.goto(`${stack.emulatorUrl}/_rolecall/inbox`)
    expect(typed?.status()).toBe(200)
  } finally {
    await stack.close()
  }
})
