declare module '@micropython/micropython-webassembly-pyscript' {
  /** What `loadMicroPython` gives, as far as it is used here. */
  interface MicroPythonInstance {
    runPython(code: string): unknown;
    registerJsModule(name: string, module: object): void;
    readonly globals: { get(name: string): unknown };
  }

  export function loadMicroPython(options?: {
    /** Bytes of the heap; 1 MiB unless stated. */
    heapsize?: number;
    /** Bytes of the stack for calls; 2048 unless stated. */
    pystack?: number;
    /** Where micropython.wasm is; beside the script unless stated. */
    url?: string;
    /** Gets each line that is printed. */
    stdout?: (line: string) => void;
    stderr?: (line: string) => void;
  }): Promise<MicroPythonInstance>;
}
