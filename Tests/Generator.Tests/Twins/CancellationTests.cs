using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

/// <summary>Methods that ask to be cancelled, and starts with a context.</summary>
public class CancellationTests
{
    [Test]
    public void ChecksThatThrow() => GeneratorHarness.VerifyMembers(
        """
        [Goroutine(Cancellable = true)]
        public static void Run()
        {
            for (int i = 0; i < 2; i++)
                Console.WriteLine(Twice(i));
            var gate = new object();
            lock (gate)
            {
                for (int i = 0; i < 2; i++)
                    Console.WriteLine(i);
            }
            Action print = () => { for (int i = 0; i < 1; i++) Console.WriteLine("lambda"); };
            print();
            try
            {
                Console.WriteLine("try");
            }
            finally
            {
                try
                {
                    for (int i = 0; i < 1; i++)
                        Console.WriteLine(Twice(5));
                }
                finally
                {
                    Console.WriteLine(Twice(6));
                }
            }
        }

        [Goroutine(Cancellable = true)]
        static int Twice(int x) => Id(x) + x;

        static int Id(int x) { Console.Write(""); return x; }
        """,
        """
        0
        2
        0
        1
        lambda
        try
        10
        12
        """);

    [Test]
    public void WaitsThatEnd() => GeneratorHarness.VerifyMembers(
        """
        [Goroutine(Cancellable = true)]
        public static void Run()
        {
            var c = new Chan<int>(4);
            c.Send(1);
            c?.Send(2);
            if (c.Receive(out var x))
                Console.WriteLine(x + c.Receive());
            switch (Go.Select(Case.Receive(c, out var y), Case.Send(c, 3)))
            {
                case 1:
                    Console.WriteLine(y);
                    break;
            }
            c.Close();
            foreach (var z in c)
                Console.WriteLine(z);
            new GoroutineGen.Sync.Once().Do(() => Go.Sleep(1));
            Console.WriteLine(Go.Await(System.Threading.Tasks.Task.FromResult(5)));
            System.Threading.Thread.Sleep(1);
            System.Threading.Tasks.Task.Delay(1).GetAwaiter().GetResult();
            System.Threading.Tasks.Task.Delay(1).Wait(1);
            var mutex = new GoroutineGen.Sync.Mutex();
            try
            {
                mutex.Lock();
            }
            finally
            {
                mutex.Unlock();
                new GoroutineGen.Sync.WaitGroup().Wait();
                new GoroutineGen.Sync.ErrGroup().Wait();
            }
        }
        """,
        """
        3
        0
        3
        5
        """);

    [Test]
    public void StartsWithAContext() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                var (context, cancel) = Context.WithCancel(Context.Background);
                Go.Run(context, Print, "method").Join();
                Console.WriteLine(Go.Run(context, Twice, 2).Join());
                Go.Run(context, () => Print("lambda")).Join();
                Console.WriteLine(Go.Run(context, (x) => { return Twice(x); }, 3).Join());
                var c = new Chan<int>();
                Go.Run(Context.WithValue(context, new ContextKey<int>(), 1), c.Send, 4);
                Console.WriteLine(c.Receive());
                cancel();
                Start(context).Join();
            }

            static Goroutine Start(Context context) => Go.Run(context, Endless);

            [Goroutine]
            static void Print(string text) => Console.WriteLine(text);

            [Goroutine]
            static int Twice(int x) => x * 2;

            [Goroutine(Cancellable = true)]
            static void Endless()
            {
                while (true) ;
            }
        }
        """,
        """
        method
        4
        lambda
        6
        4
        """);
}
