import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// The first part that is fetched takes its time on a busy machine; nothing here is a test of speed.
configure({ asyncUtilTimeout: 5000 });
afterEach(cleanup);
