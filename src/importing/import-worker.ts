import { importAnswers } from './import-answers.ts';
import type { ImportQuestionMessage } from './import-messages.ts';

const answer = importAnswers((message) => postMessage(message));

self.addEventListener('message', (event: MessageEvent<ImportQuestionMessage>) => answer(event.data));
