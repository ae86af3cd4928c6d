// The stress switches belong to the process.
[assembly: NonParallelizable]
