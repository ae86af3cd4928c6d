using Tour;
using Tour.Stops;

Stop[] stops =
[
    new("hello", "a goroutine answers through a channel", () => Go.Main(Hello.Run)),
    new("producer", "a producer and a consumer; the loop ends when the channel is closed", () => Go.Main(ProducerConsumer.Run)),
    new("starvation", "two endless loops on two processors, and main still runs and stops them", () => Go.Main(Starvation.Run)),
    new("sieve", "a chain of goroutines, one for each prime, filters the numbers", () => Go.Main(PrimeSieve.Run)),
    new("select", "whichever is ready first: an answer or a timeout", () => Go.Main(SelectTimeout.Run)),
    new("pool", "four workers share the jobs of one channel", () => Go.Main(WorkerPool.Run)),
    new("mutex", "goroutines count together under a mutex", () => Go.Main(MutexCounter.Run)),
    new("waiting", "a hundred thousand goroutines wait at once", () => Go.Main(ManyWaiting.Run)),
    new("recursion", "a recursion a million calls deep", () => Go.Main(DeepRecursion.Run)),
    new("models", "one thread per task, N:1 and M:N at the same work, and what a CPU hog does to a neighbour", () => Go.Main(Models.Run)),
];

return Guide.Run(stops, args);
