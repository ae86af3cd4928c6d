// Overrides without a twin
// Expected: refused
// Twins: 3
namespace Programs.Dispatch.OverridesWithoutATwin;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (Shape shape in (Shape[])[new(), new Closed(), new Excepted(), new Refused(), new Beyond(), new Beyond2()])
            Console.WriteLine(shape.Name(Of(1)));
    }

    partial class Shape { [Goroutine] public virtual string Name(int x) => "shape " + Of(x); }
    class Closed : Shape { public override string Name(int x) => "closed " + base.Name(x); }
    partial class Excepted : Shape { [NotGoroutine] public override string Name(int x) => "excepted " + base.Name(x); }
    partial class Refused : Shape { public override string Name(int __entry) => "refused " + base.Name(__entry); }
    class Beyond : Excepted;
    partial class Beyond2 : Closed { public override string Name(int x) => Of("beyond ") + base.Name(x); }
}

// Writes:
// shape 1
// closed shape 1
// excepted shape 1
// refused shape 1
// excepted shape 1
// beyond closed shape 1
