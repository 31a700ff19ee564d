// A worker thread: is sent sources, sends back their outcomes.

import {parentPort, workerData} from 'node:worker_threads'
import {type JobOptions, openJob} from '../build/open.ts'
import type {SourceFile} from '../build/project.ts'
import {work} from '../build/run.ts'
import {nodeHost} from '../host/node.ts'

const {value: job} = await openJob(nodeHost, workerData as JobOptions)

parentPort!.on('message', (source: SourceFile) => {
  void work(source, job!).then((outcome) => parentPort!.postMessage(outcome))
})
