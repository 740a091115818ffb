// The yardstick of the benchmarks: node:http that answers the same bytes from memory and does nothing else.
import { createServer } from 'node:http'

const body = Buffer.alloc(4096, 'x')
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': body.length })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })))
