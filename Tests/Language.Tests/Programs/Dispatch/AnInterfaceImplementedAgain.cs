// An interface implemented again
// Expected: suspends
// Twins: 5
namespace Programs.Dispatch.AnInterfaceImplementedAgain;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        IWork[] works = [new C(), new D(), new E(), new F(), new G()];
        foreach (IWork work in works) work.Work();
        foreach (IWork work in works) ((C)work).Work();
    }

    partial interface IWork { [Goroutine] void Work(); }
    partial class C : IWork { public void Work() => Say("C"); }
    partial class D : C, IWork { public new void Work() => Say("D"); }
    class E : C, IWork { public new void Work() => Console.WriteLine("E"); }
    partial class F : C, IWork { void IWork.Work() => Say("F"); }
    class G : C, IWork { void IWork.Work() => Console.WriteLine("G"); }
}

// Writes:
// <C>
// <D>
// E
// <F>
// G
// <C>
// <C>
// <C>
// <C>
// <C>
