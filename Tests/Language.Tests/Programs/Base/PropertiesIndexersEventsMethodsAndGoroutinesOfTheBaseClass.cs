// Properties, indexers, events, methods and goroutines of the base class
// Expected: compensated
// Twins: 7
namespace Programs.Base.PropertiesIndexersEventsMethodsAndGoroutinesOfTheBaseClass;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(new Derived().All());
        Console.WriteLine(new Derived2<string>().All());
    }

    partial class Base
    {
        public virtual string Name { get; set; } = "base";
        public virtual int this[int i] => i;
        public virtual event Action? Done;
        protected void Raise() => Done?.Invoke();
        public virtual T Same<T>(T x) => x;
        [Goroutine] public virtual string Work(int x) { Go.Yield(); return $"work{x}"; }
        [Goroutine] protected virtual string? Maybe() { Go.Yield(); return null; }
    }
    partial class Derived : Base
    {
        public override string Name { get => "derived"; set => base.Name = value; }
        public override int this[int i] => -i;
        public override event Action? Done { add { } remove { } }
        public override T Same<T>(T x) => default!;
        [Goroutine] public override string Work(int x) { Go.Yield(); return "never"; }
        [Goroutine] protected override string? Maybe() { Go.Yield(); return "m"; }
        [Goroutine] public string All()
        {
            int raised = 0;
            Action set = () => { base.Name = "set"; base.Name += "!"; base.Done += () => raised++; };
            set();
            Raise();
            Func<int> index = delegate { return base[3]; };
            Func<string> generic = () => base.Same("g") + base.Same<int>(4);
            Func<string> group = base.ToString!;
            Func<int, string> work = base.Work;
            string started = Go.Run(() => base.Work(1) + (base.Maybe() ?? "none")).Join();
            string ordinary = new Func<string>(() => base.Work(2))();
            lock (set) ordinary += Go.Run(() => { Go.Yield(); return base.Work(5); }).Join();
            return $"{base.Name} {raised} {index()} {generic()} {group().Length > 0} "
                + $"{work(3)} {started} {ordinary} {Local()} {Name}";
            string Local()
            {
                Go.Yield(); return base.Work(4) + Inner();
                string Inner() => base.Same(Of("in")) + (base.Maybe()?.Length is null);
            }
        }
    }
    partial class Derived2<T> : Base
    {
        public override string Name => "d2";
        [Goroutine] public string All() =>
            Go.Run(() => new[] { 1 }.Select(x => base.Name + typeof(T).Name + x).Single()).Join()
            + (from x in new[] { 2 } where base[x] == 2 select base.Same(x)).Single();
    }
}

// Writes:
// set! 1 3 g4 True work3 work1none work2work5 work4inTrue derived
// baseString12
