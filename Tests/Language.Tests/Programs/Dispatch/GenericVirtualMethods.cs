// Generic virtual methods
// Expected: suspends
// Twins: 5
namespace Programs.Dispatch.GenericVirtualMethods;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Box<string> box = new Chest<string>("x");
        Console.WriteLine(box.Map(Of(1), x => x + "!") + box.Map("y", x => x)
            + new Box<int>(3).Map(1, x => x) + new Bag<int>(4).Map(1, x => x));
        ISource<int> source = new Bag<int>(5);
        Console.WriteLine(source.Get<string>(6, "d") + source.Get<int?>(7, null));
    }

    partial class Box<T>(T value)
    {
        protected T Value => value;
        [Goroutine] public virtual string Map<U>(U u, Func<T, T> f) where U : notnull { Go.Yield(); return $"box {f(value)} {u} "; }
    }
    partial class Chest<T>(T value) : Box<T>(value)
    {
        public override string Map<V>(V u, Func<T, T> f) => $"chest {typeof(V).Name} " + base.Map(u, f);
    }
    class Bag<T>(T value) : Box<T>(value), ISource<T>
    {
        public override string Map<U>(U u, Func<T, T> f) => $"bag {f(Value)} ";
        string ISource<T>.Get<U>(T t, U? u) where U : default => $"{t} {u} ";
    }
    partial interface ISource<T> { [Goroutine] string Get<U>(T t, U? u); }
    partial class Sack<T> : ISource<T> { public string Get<U>(T t, U? u) => Of($"{t} {u}"); }
}

// Writes:
// chest Int32 box x! 1 chest String box x y box 3 1 bag 4 
// 6 d 7  
