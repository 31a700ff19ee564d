// A worker thread: is sent batches of sources, sends back their outcomes.

import {parentPort, workerData} from 'node:worker_threads'
import {nodeHost} from '../host/node.ts'
import {type JobOptions, openJob} from '../project/open.ts'
import {work} from '../project/run.ts'
import type {Batch} from '../project/workers/messages.ts'
import {serveBatch} from '../project/workers/serve.ts'

const {value: job} = await openJob(nodeHost, workerData as JobOptions)

parentPort!.on('message', (batch: Batch) => {
  void serveBatch(
    batch,
    (source) => work(source, job!),
    (message) => parentPort!.postMessage(message),
  )
})
