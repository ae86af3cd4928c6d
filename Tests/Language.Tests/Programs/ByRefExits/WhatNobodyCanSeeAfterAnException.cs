// What nobody can see after an exception
// Expected: suspends
// Twins: 2
namespace Programs.ByRefExits.WhatNobodyCanSeeAfterAnException;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 2; i++)
        {
            try { int a = i; Fail(ref a); Console.WriteLine(a); }
            catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        }
        int once = 1;
        try { Fail(ref once); Console.WriteLine(once); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
    }

    [Goroutine] static void Fail(ref int x) { x++; Go.Yield(); if (x == 2) throw new InvalidOperationException($"at {x}"); }
}

// Writes:
// 1
// at 2
// at 2
