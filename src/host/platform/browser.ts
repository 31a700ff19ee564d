// The half for a browser: what it has of its own is asynchronous or knows no bytes, so SHA-256 is @noble/hashes'.

import {sha256} from '@noble/hashes/sha2'
import type {Platform} from './platform.ts'

/** Characters made at once: arguments of one call. */
const stretch = 8192

function fromLatin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += stretch) text += String.fromCharCode(...bytes.subarray(at, at + stretch))
  return text
}

/** Turns that wait, in their order. Timers would hold each for 4 ms. */
const waiting: (() => void)[] = []
let channel: MessageChannel | undefined

export const half: Platform = {
  converted: () => Promise.resolve(undefined),
  sha256() {
    const hash = sha256.create()
    return {update: (bytes) => void hash.update(bytes), digest: () => hash.digest()}
  },
  fromLatin1,
  toLatin1(text) {
    const bytes = new Uint8Array(text.length)
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
    return bytes
  },
  toBase64: (bytes) => btoa(fromLatin1(bytes)),
  turn() {
    if (!channel) {
      channel = new MessageChannel()
      channel.port1.onmessage = () => waiting.shift()?.()
    }
    const {port2} = channel
    return new Promise((resolve) => {
      waiting.push(resolve)
      port2.postMessage(undefined)
    })
  },
  giveBack: () => undefined,
  resolvePath(from, path) {
    const parts: string[] = []
    for (const part of (path.startsWith('/') ? path : `${from}/${path}`).split('/')) {
      if (part === '..') parts.pop()
      else if (part !== '' && part !== '.') parts.push(part)
    }
    return `/${parts.join('/')}`
  },
  // Below the root of a host in memory, beside templates/.
  programFolder: () => '/nianbao/dist/',
}
