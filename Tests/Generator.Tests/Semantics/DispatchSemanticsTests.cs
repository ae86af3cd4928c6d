using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>Whatever class an object is of, a call of a twin runs the body that a call of the original would run.</summary>
public partial class DispatchSemanticsTests
{
    private static readonly TwinProgram[] Classes =
    [
        new("Virtual methods and overrides",
            """
            foreach (Shape shape in (Shape[])[new(), new Square(), new Round(), new SmallSquare()])
                Console.WriteLine(shape.Name(1) + shape.Sides);
            Square square = new SmallSquare();
            Console.WriteLine(square.Name(2));
            """,
            """
            partial class Shape
            {
                public int Sides;
                [Goroutine] public virtual string Name(int x) { Sides = Of(x); return "shape "; }
            }

            partial class Square : Shape
            {
                public override string Name(int x) => "square " + Of(base.Name(x + 1));
            }

            partial class Round : Shape;

            sealed partial class SmallSquare : Square
            {
                public sealed override string Name(int x) => Of("small ") + base.Name(x + 1);
            }
            """,
            """
            shape 1
            square shape 2
            shape 1
            small square shape 3
            small square shape 
            """,
            Implied: 2),
        new("Overrides without a twin",
            """
            foreach (Shape shape in (Shape[])[new(), new Closed(), new Excepted(), new Refused(), new Beyond(), new Beyond2()])
                Console.WriteLine(shape.Name(Of(1)));
            """,
            """
            partial class Shape { [Goroutine] public virtual string Name(int x) => "shape " + Of(x); }
            class Closed : Shape { public override string Name(int x) => "closed " + base.Name(x); }
            partial class Excepted : Shape { [NotGoroutine] public override string Name(int x) => "excepted " + base.Name(x); }
            partial class Refused : Shape { public override string Name(int __entry) => "refused " + base.Name(__entry); }
            class Beyond : Excepted;
            partial class Beyond2 : Closed { public override string Name(int x) => Of("beyond ") + base.Name(x); }
            """,
            """
            shape 1
            closed shape 1
            excepted shape 1
            refused shape 1
            excepted shape 1
            beyond closed shape 1
            """,
            Implied: 1),
        new("Abstract methods",
            """
            Walker[] walkers = [new Quick(), new Slow(), new Still()];
            foreach (Walker walker in walkers) Console.WriteLine(walker.Walk(Of(2)));
            """,
            """
            abstract partial class Walker
            {
                [Goroutine]
                public string Walk(int steps)
                {
                    string way = "";
                    for (int i = 0; i < steps; i++) way += Step(i);
                    Halt();
                    return way;
                }

                [Goroutine] protected abstract string Step(int i);
                [Goroutine] protected abstract void Halt();
            }

            partial class Quick : Walker
            {
                protected override string Step(int i) => Of($"quick {i} ");
                protected override void Halt() => Say("halt");
            }

            class Slow : Walker
            {
                protected override string Step(int i) => $"slow {i} ";
                protected override void Halt() => Console.WriteLine("slow halt");
            }

            abstract partial class Idle : Walker { protected abstract override string Step(int i); }

            partial class Still : Idle
            {
                protected override string Step(int i) => Of("-");
                protected override void Halt() { }
            }
            """,
            """
            <halt>
            quick 0 quick 1 
            slow halt
            slow 0 slow 1 
            --
            """,
            Implied: 5),
        new("Covariant results",
            """
            Animal animal = new Dog();
            Dog dog = new Puppy();
            Console.WriteLine(animal.Child(1).Name + dog.Child(2).Name + new Puppy().Child(3).Tail + new Animal().Child(0).Name);
            Console.WriteLine(Go.Run(dog.Child, 4).Join().Tail);
            """,
            """
            partial class Animal
            {
                public string Name = "animal ";
                [Goroutine] public virtual Animal Child(int x) => Of(new Animal());
            }

            partial class Dog : Animal
            {
                public string Tail = "tail ";
                public override Dog Child(int x)
                {
                    if (x > 1) return new() { Name = $"dog {Of(x)} " };
                    return base.Child(x) is Dog dog ? dog : x > 0 ? new() { Name = "first " } : null!;
                }
            }

            partial class Puppy : Dog
            {
                public override Puppy Child(int x) => Of(x) > 2 ? new() { Tail = "puppy " } : new() { Name = "young " };
            }
            """,
            """
            first young puppy animal 
            puppy 
            """,
            Implied: 2),
        new("Generic virtual methods",
            """
            Box<string> box = new Chest<string>("x");
            Console.WriteLine(box.Map(Of(1), x => x + "!") + box.Map("y", x => x)
                + new Box<int>(3).Map(1, x => x) + new Bag<int>(4).Map(1, x => x));
            ISource<int> source = new Bag<int>(5);
            Console.WriteLine(source.Get<string>(6, "d") + source.Get<int?>(7, null));
            """,
            """
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
            """,
            """
            chest Int32 box x! 1 chest String box x y box 3 1 bag 4 
            6 d 7  
            """,
            Implied: 2),
        new("Overloads and hidden methods beside overrides",
            """
            var derived = new Derived();
            Base @base = derived;
            Console.WriteLine(derived.M(1) + @base.M(1) + derived.M("s") + ((Middle)derived).M(1));
            Console.WriteLine(new Closed().M(1) + ((Base)new Closed()).M(1));
            Console.WriteLine(derived.N(1) + @base.N(1));
            """,
            """
            partial class Base
            {
                [Goroutine] public virtual string M(int x) => Of($"base {x} ");
                [Goroutine] public virtual string N(dynamic x) => Of($"dynamic {x} ");
            }
            partial class Middle : Base
            {
                public override string M(int x) => Of($"middle {x} ") + base.M(x);
                public string N(int x) => "int ";
            }
            partial class Derived : Middle
            {
                [Goroutine] public string M(object x) => Of($"object {x} ");
                public override string M(int x) => Of($"derived {x} ") + base.M(x + 1);
                public override string N(dynamic x) => Of("derived ") + base.N((object)x);
            }
            class Closed : Derived { public override string M(int x) => $"closed {x} "; }
            """,
            """
            object 1 derived 1 middle 2 base 2 object s derived 1 middle 2 base 2 
            object 1 closed 1 
            int derived dynamic 1 
            """,
            Implied: 3),
        new("Overrides of ordinary methods",
            """
            var text = new Text("a");
            Console.WriteLine(text.ToString() + $"{text}" + text.Equals(text) + (object)text);
            Console.WriteLine(new Longer("b").ToString());
            """,
            """
            partial class Text(string value)
            {
                [Goroutine] public override string ToString() { for (int i = 0; i < 2; i++) Go.Yield(); return Of(value); }
                public override bool Equals(object? other) => ReferenceEquals(this, other);
                public override int GetHashCode() => 1;
            }
            class Longer(string value) : Text(value) { public override string ToString() => base.ToString() + "longer"; }
            """,
            """
            aaTruea
            blonger
            """),
        new("Starting what is virtual",
            """
            Base @base = new Derived();
            IWork work = new Closed();
            Go.Run(@base.Work, 1).Join();
            Go.Run(work.Work, 2).Join();
            Go.Run(new Closed().Work, 3).Join();
            new Derived().Start();
            GoroutineGen.Sync.WaitGroup group = new();
            group.Go(@base.Rest);
            group.Wait();
            group.Go(((Base)new Closed()).Rest);
            group.Wait();
            """,
            """
            partial interface IWork { [Goroutine] void Work(int x); }
            partial class Base : IWork
            {
                [Goroutine] public virtual void Work(int x) => Say($"base {x}");
                [Goroutine] public virtual void Rest() => Say("base rests");
            }
            partial class Derived : Base
            {
                public override void Work(int x) => Say($"derived {x}");
                [Goroutine] public void Start() { Go.Run(base.Work, 4).Join(); Go.Run(Work, 5).Join(); base.Work(6); }
            }
            class Closed : Base
            {
                public override void Work(int x) => Console.WriteLine($"closed {x}");
                public override void Rest() => Console.WriteLine("closed rests");
            }
            """,
            """
            <derived 1>
            closed 2
            closed 3
            <base 4>
            <derived 5>
            <base 6>
            <base rests>
            closed rests
            """,
            Implied: 1),
        new("Records that print themselves",
            """
            Console.WriteLine(new Point(1).Show() + new Point3(2, 3).Show() + ((Point)new Point3(4, 5)).Show());
            """,
            """
            partial record Point(int X)
            {
                [Goroutine] public virtual string Show() => Of("point ") + ToString();
                [Goroutine] public override string ToString() => Of($"({X}) ");
            }
            record Point3(int X, int Y) : Point(X);
            """,
            """
            point (1) point Point3 { X = 2, Y = 3 }point Point3 { X = 4, Y = 5 }
            """),
        new("Bodies of a library, overridden by an assembly without twins",
            """
            foreach (Job job in (Job[])[new(), new PlainJob(), new PlainHeir(), new Own(), new OwnOfPlain()])
            {
                Console.WriteLine(job.Do(Of(1)));
                ((IJob)job).Check("c");
            }
            Console.WriteLine(Go.Run(new PlainJob().Do, 2).Join());
            Console.WriteLine("job".Shout(Of(3)));
            """,
            """
            partial class Own : Job
            {
                public override string Do(int x) => Of($"own {x} ") + base.Do(x);
            }
            partial class OwnOfPlain : PlainJob
            {
                public override string Do(int x) => Of($"own {x} ") + base.Do(x);
            }
            """,
            """
            job 1 
            job checks c
            plain job 1 
            job checks c
            plain job 1 
            heir checks c
            own 1 job 1 
            job checks c
            own 1 plain job 1 
            job checks c
            plain job 2 
            job3!
            """,
            Implied: 2,
            Library: """
            public static partial class JobExtensions
            {
                extension(string text) { [Goroutine] public string Shout(int x) { Go.Yield(); return $"{text}{x}!"; } }
            }
            public partial interface IJob { [Goroutine] void Check(string s); }
            public partial class Job : IJob
            {
                [Goroutine] public virtual string Do(int x) { Go.Yield(); return $"job {x} "; }
                public void Check(string s) { Go.Yield(); Console.WriteLine($"job checks {s}"); }
            }
            """,
            Plain: """
            public class PlainJob : Job { public override string Do(int x) => "plain " + base.Do(x); }
            public class PlainHeir : PlainJob, IJob { public new void Check(string s) => Console.WriteLine($"heir checks {s}"); }
            """),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases([.. Classes, .. Interfaces]);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheOriginalDoes(TwinProgram program) => program.Verify();
}
