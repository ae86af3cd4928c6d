// Overloads and hidden methods beside overrides
// Expected: suspends
// Twins: 7
namespace Programs.Dispatch.OverloadsAndHiddenMethodsBesideOverrides;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var derived = new Derived();
        Base @base = derived;
        Console.WriteLine(derived.M(1) + @base.M(1) + derived.M("s") + ((Middle)derived).M(1));
        Console.WriteLine(new Closed().M(1) + ((Base)new Closed()).M(1));
        Console.WriteLine(derived.N(1) + @base.N(1));
    }

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
}

// Writes:
// object 1 derived 1 middle 2 base 2 object s derived 1 middle 2 base 2 
// object 1 closed 1 
// int derived dynamic 1 
