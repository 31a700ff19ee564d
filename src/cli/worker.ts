// A worker thread: is sent sources, sends back their outcomes.

import {parentPort, workerData} from 'node:worker_threads'
import {nodeHost} from '../host/node.ts'
import {type JobOptions, openJob} from '../project/open.ts'
import type {SourceFile} from '../project/project.ts'
import {work} from '../project/run.ts'

const {value: job} = await openJob(nodeHost, workerData as JobOptions)

parentPort!.on('message', (source: SourceFile) => {
  void work(source, job!).then((outcome) => parentPort!.postMessage(outcome))
})
