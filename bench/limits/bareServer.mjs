// The yardstick: node:http and nothing else. A small body it keeps in memory; of a large one it makes the MD5, as whoever answers with an
// ETag must, on the way to a file. It answers 4 KiB from memory, or the file.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const [folder] = process.argv.slice(2)
const file = join(folder, 'object')
const body = Buffer.alloc(4096, 'x')
const small = new Map()
const smallBytes = 64 * 1024

const server = createServer((request, response) => {
  if (request.method === 'GET') return void (request.url.includes('large') ? sendFile(response) : sendSmall(response))
  if (Number(request.headers['content-length']) > smallBytes) return void receive(request, response)
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    small.set(request.url, Buffer.concat(chunks))
    response.writeHead(200, { 'content-length': 0 })
    response.end()
  })
})

async function receive(request, response) {
  const md5 = createHash('md5')
  await pipeline(
    request,
    async function* (source) {
      for await (const chunk of source) {
        md5.update(chunk)
        yield chunk
      }
    },
    createWriteStream(file),
  )
  response.writeHead(200, { etag: `"${md5.digest('hex')}"`, 'content-length': 0 })
  response.end()
}

function sendSmall(response) {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': body.length })
  response.end(body)
}

function sendFile(response) {
  response.writeHead(200, { 'content-length': statSync(file).size })
  // Whoever has the last byte may hang up before the end is told.
  pipeline(createReadStream(file), response).catch(() => undefined)
}

server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })))
