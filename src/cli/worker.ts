// A worker thread: is sent batches of sources, sends back their outcomes.

import {parentPort, workerData} from 'node:worker_threads'
import {nodeHost} from '../host/node.ts'
import {tracer} from '../project/cache/trace.ts'
import {type JobOptions, openJob} from '../project/open.ts'
import {workAside} from '../project/run.ts'
import {remember} from '../project/watch-memory.ts'
import type {Batch} from '../project/workers/messages.ts'
import {serveBatch} from '../project/workers/serve.ts'

const common = remember(nodeHost)
const {value: job} = await openJob(common.host, workerData as JobOptions, nodeHost)
const traced = tracer({...job!, host: nodeHost}, common, workAside)

parentPort!.on('message', (batch: Batch) => {
  void serveBatch(batch, traced, (message) => parentPort!.postMessage(message))
})
