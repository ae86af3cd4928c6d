// The number of processors and the stress switch belong to the process.
[assembly: NonParallelizable]
